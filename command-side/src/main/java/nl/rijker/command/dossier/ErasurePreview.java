package nl.rijker.command.dossier;

import java.util.List;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.SubjectId;

/**
 * What an erasure would do. The subject id is what the erasure itself asks for.
 *
 * @param facts that stay, with nothing but clear fields
 * @param sealedFields that nobody could read any more
 * @param staged imports of the provider whose file or list of bad rows is still here; the erasure
 *     destroys these, whoever they are about
 * @param unique whether nobody else has the same intervention, months, age band, gender and end
 *     reason: then somebody who knows these could still recognise what stays
 */
public record ErasurePreview(
        SubjectId subject,
        int trajectories,
        int facts,
        int sealedFields,
        List<ImportId> staged,
        boolean unique) {
    public ErasurePreview {
        staged = List.copyOf(staged);
    }
}
