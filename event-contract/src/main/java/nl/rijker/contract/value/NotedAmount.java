package nl.rijker.contract.value;

import org.jspecify.annotations.Nullable;

/**
 * An amount that the document names beside its budget table, in whole euros.
 *
 * @param approximate true where the document gives it with a word such as about
 */
public record NotedAmount(
        AmountCode code,
        String title,
        long euro,
        int year,
        boolean approximate,
        @Nullable String note,
        String source) {}
