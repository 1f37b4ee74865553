/**
 * How requests become commands and answers: command ids, versions, forms, problems, and the
 * description of the API. No aggregate and no rule of one.
 */
@NullMarked
package nl.rijker.command.web;

import org.jspecify.annotations.NullMarked;
