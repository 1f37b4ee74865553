package nl.rijker.contract.wire;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Every event up to this position has been sent before; written to every partition. What an older
 * publisher said beyond that is left alone: how a day ended is read from the log.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Watermark(long position) {}
