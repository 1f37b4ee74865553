package nl.rijker.query.figures;

/**
 * What a requester may see of one request.
 *
 * @param breakdown as asked, narrowed to what is theirs
 * @param least fewest persons behind a number
 */
public record Sight(Basis basis, Breakdown breakdown, int least) {}
