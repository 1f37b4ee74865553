package nl.rijker.contract.event;

import java.time.LocalDate;
import java.util.List;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.AreaUnit;
import nl.rijker.contract.value.DivisionCode;
import nl.rijker.contract.value.Municipality;

/** What happened to a division of a municipality into areas. */
public sealed interface AreaEvent extends Event {
    DivisionCode division();

    record AreaDivisionDefined(
            Municipality municipality,
            DivisionCode division,
            LocalDate validFrom,
            List<AreaUnit> units)
            implements AreaEvent {
        public AreaDivisionDefined {
            units = List.copyOf(units);
        }
    }

    /** From validFrom on the unit is gone and its parts stand in its place. */
    record AreaSplit(
            Municipality municipality,
            DivisionCode division,
            LocalDate validFrom,
            AreaCode area,
            List<AreaUnit> parts)
            implements AreaEvent {
        public AreaSplit {
            parts = List.copyOf(parts);
        }
    }
}
