package nl.rijker.contract.value;

/**
 * Who says that a link holds: the document as a statement (S), in the words of the definition (W),
 * or we (I).
 */
public enum Evidence {
    S,
    W,
    I
}
