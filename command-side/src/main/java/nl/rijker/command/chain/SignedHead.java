package nl.rijker.command.chain;

/**
 * Everything up to the position is signed.
 *
 * @param roots so many, from 1
 */
public record SignedHead(long position, long roots) {}
