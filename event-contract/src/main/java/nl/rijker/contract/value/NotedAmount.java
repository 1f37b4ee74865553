package nl.rijker.contract.value;

/** An amount that the document names beside its budget table, in whole euros. */
public record NotedAmount(String code, String title, long euro, int year, String source) {}
