/** Publishes protected tables: for Grafana in the database, for Prometheus as metrics. */
@NullMarked
package nl.rijker.query.publication;

import org.jspecify.annotations.NullMarked;
