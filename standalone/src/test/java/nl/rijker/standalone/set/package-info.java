@NullMarked
package nl.rijker.standalone.set;

import org.jspecify.annotations.NullMarked;
