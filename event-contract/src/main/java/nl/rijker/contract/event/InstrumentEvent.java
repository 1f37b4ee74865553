package nl.rijker.contract.event;

import java.util.List;
import nl.rijker.contract.value.Evidence;
import nl.rijker.contract.value.FactorCode;
import nl.rijker.contract.value.InstrumentId;
import nl.rijker.contract.value.Item;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.Scale;
import nl.rijker.contract.value.ScaleCode;
import nl.rijker.contract.value.TaxonomyCode;

/** What happened to an instrument version. */
public sealed interface InstrumentEvent extends Event {
    InstrumentId instrument();

    /**
     * @param validated false is shown with every figure ("niet gevalideerd")
     * @param licence who may use it and whether item texts may be shipped
     */
    record InstrumentDefined(
            Municipality municipality,
            InstrumentId instrument,
            String name,
            boolean validated,
            String licence,
            List<Item> items,
            List<Scale> scales)
            implements InstrumentEvent {
        public InstrumentDefined {
            items = List.copyOf(items);
            scales = List.copyOf(scales);
        }
    }

    /** The mapping of what was measured: this scale measures that factor. */
    record ScaleLinked(
            Municipality municipality,
            InstrumentId instrument,
            ScaleCode scale,
            TaxonomyCode taxonomy,
            FactorCode factor,
            Evidence evidence)
            implements InstrumentEvent {}
}
