package nl.rijker.command.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rijker.command.instrument.InstrumentCommand.DefineInstrument;
import nl.rijker.command.instrument.InstrumentCommand.LinkScale;
import nl.rijker.contract.json.Json;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Item;
import nl.rijker.contract.value.Scale;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.TaxonomyCode;

/**
 * An instrument version as a data file, with what its scales measure. It is loaded through commands
 * only; a missing or unknown field is refused by name.
 */
public record InstrumentFile(
        InstrumentId instrument,
        String name,
        boolean validated,
        String licence,
        List<Item> items,
        List<Scale> scales,
        List<ScaleLink> links) {
    private static final List<String> NAMES = List.of("tien-factoren", "rosenberg", "gas");

    public record ScaleLink(
            ScaleCode scale, TaxonomyCode taxonomy, FactorCode factor, Evidence evidence) {}

    public static InstrumentFile read(InputStream json) {
        return Json.mapper().readValue(json, InstrumentFile.class);
    }

    /** The files that the platform brings along. */
    public static List<InstrumentFile> all() {
        return NAMES.stream().map(InstrumentFile::named).toList();
    }

    private static InstrumentFile named(String name) {
        try (InputStream json =
                InstrumentFile.class.getResourceAsStream("/instruments/" + name + ".json")) {
            return read(Objects.requireNonNull(json, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<InstrumentCommand> commands() {
        List<InstrumentCommand> commands = new ArrayList<>();
        commands.add(new DefineInstrument(instrument, name, validated, licence, items, scales));
        for (ScaleLink link : links) {
            commands.add(
                    new LinkScale(
                            instrument,
                            link.scale(),
                            link.taxonomy(),
                            link.factor(),
                            link.evidence()));
        }
        return commands;
    }
}
