package nl.rijker.command.area;

import java.time.LocalDate;
import java.util.List;
import nl.rijker.command.platform.Command;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.AreaUnit;
import nl.rijker.contract.value.DivisionCode;

/** What an administrator asks about the division of the municipality. */
public sealed interface AreaCommand extends Command {
    DivisionCode division();

    @Override
    default String aggregate() {
        return AreaDivision.TYPE;
    }

    @Override
    default String id() {
        return division().value();
    }

    record DefineAreaDivision(DivisionCode division, LocalDate validFrom, List<AreaUnit> units)
            implements AreaCommand {}

    record SplitArea(
            DivisionCode division, LocalDate validFrom, AreaCode area, List<AreaUnit> parts)
            implements AreaCommand {}
}
