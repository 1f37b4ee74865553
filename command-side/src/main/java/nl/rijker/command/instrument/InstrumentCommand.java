package nl.rijker.command.instrument;

import java.util.List;
import nl.rijker.command.platform.Command;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Item;
import nl.rijker.contract.value.Scale;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.TaxonomyCode;

/** What an administrator asks about an instrument version. */
public sealed interface InstrumentCommand extends Command {
    InstrumentId instrument();

    @Override
    default String aggregate() {
        return Instrument.TYPE;
    }

    @Override
    default String id() {
        return instrument().value();
    }

    record DefineInstrument(
            InstrumentId instrument,
            String name,
            boolean validated,
            String licence,
            List<Item> items,
            List<Scale> scales)
            implements InstrumentCommand {}

    record LinkScale(
            InstrumentId instrument,
            ScaleCode scale,
            TaxonomyCode taxonomy,
            FactorCode factor,
            Evidence evidence)
            implements InstrumentCommand {}
}
