package nl.rijker.contract.value;

/** The moment of a measurement, given by the recorder and never inferred. */
public enum Moment {
    T0,
    T1,
    T2
}
