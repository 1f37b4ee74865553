/** What those who run the platform see and do. */
@NullMarked
package nl.rijker.query.operation;

import org.jspecify.annotations.NullMarked;
