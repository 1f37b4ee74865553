/**
 * Tests of the dashboards, the provisioning and the Prometheus rules. What they read lies beside
 * them, in {@code dashboards/}; nothing here is shipped.
 */
@NullMarked
package nl.rijker.dashboards;

import org.jspecify.annotations.NullMarked;
