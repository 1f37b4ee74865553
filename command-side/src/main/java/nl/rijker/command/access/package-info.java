/**
 * Who may come in: users, passwords, tokens, one-time links. What somebody may do is decided by the
 * aggregates, what somebody sees by the query side.
 */
@NullMarked
package nl.rijker.command.access;

import org.jspecify.annotations.NullMarked;
