/** Forms, sentences and numbers that must not come in, without a server. */
@NullMarked
package nl.rijker.command.web;

import org.jspecify.annotations.NullMarked;
