package nl.rijker.command.dossier;

import nl.rijker.contract.value.SubjectId;

/**
 * What an erasure would do. The subject id is what the erasure itself asks for.
 *
 * @param facts that stay, with nothing but clear fields
 * @param sealedFields that nobody could read any more
 * @param unique whether nobody else has the same intervention, months, age band, gender and end
 *     reason: then somebody who knows these could still recognise what stays
 */
public record ErasurePreview(
        SubjectId subject, int trajectories, int facts, int sealedFields, boolean unique) {}
