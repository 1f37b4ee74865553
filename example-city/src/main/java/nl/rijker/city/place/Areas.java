package nl.rijker.city.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.rijker.city.agenda.Window;
import nl.rijker.command.area.AreaCommand.DefineAreaDivision;
import nl.rijker.command.area.AreaCommand.SplitArea;
import nl.rijker.contract.value.AreaCode;
import nl.rijker.contract.value.AreaLevel;
import nl.rijker.contract.value.AreaUnit;
import nl.rijker.contract.value.DivisionCode;
import nl.rijker.contract.value.Municipality;

/**
 * Ten wijken. Nine have five buurten each; the tenth is recorded as a whole and is split in two on
 * 1 January 2025.
 */
public final class Areas {
    /** Voorbeeldstad does not exist; no Dutch municipality has this code. */
    public static final Municipality MUNICIPALITY = new Municipality("GM9999");

    public static final int SPLIT_DAY = Window.day(2025, 1, 1);
    public static final AreaCode SPLIT_WIJK = new AreaCode("VS10");
    public static final List<AreaCode> SPLIT_PARTS =
            List.of(new AreaCode("VS11"), new AreaCode("VS12"));

    private static final DivisionCode DIVISION = new DivisionCode("VS-2023");
    private static final AreaCode CITY = new AreaCode("VS");
    private static final List<String> WIJKEN =
            List.of(
                    "Oeverlanden",
                    "Molenveld",
                    "Stationskwartier",
                    "Zonnehoek",
                    "Het Lage Land",
                    "Vogelweide",
                    "Kanaalzijde",
                    "De Hoge Akkers",
                    "Parkrand");
    private static final List<String> SIDES = List.of("Noord", "Oost", "Zuid", "West", "Midden");

    public static final List<AreaCode> BUURTEN =
            units().stream()
                    .filter(unit -> unit.level() == AreaLevel.BUURT)
                    .map(AreaUnit::code)
                    .toList();

    /** Where work is done: the buurten and the undivided wijk. */
    public static final List<AreaCode> WORKPLACES =
            Stream.concat(BUURTEN.stream(), Stream.of(SPLIT_WIJK)).toList();

    private Areas() {}

    public static DefineAreaDivision define() {
        return new DefineAreaDivision(DIVISION, Window.FIRST_DATE, units());
    }

    public static SplitArea split() {
        return new SplitArea(
                DIVISION,
                Window.date(SPLIT_DAY),
                SPLIT_WIJK,
                List.of(
                        new AreaUnit(
                                SPLIT_PARTS.getFirst(), "Nieuwland-Dorp", AreaLevel.WIJK, CITY),
                        new AreaUnit(
                                SPLIT_PARTS.getLast(), "Nieuwland-Haven", AreaLevel.WIJK, CITY)));
    }

    private static List<AreaUnit> units() {
        List<AreaUnit> units = new ArrayList<>();
        units.add(new AreaUnit(CITY, "Voorbeeldstad", AreaLevel.GEMEENTE, null));
        for (int wijk = 1; wijk <= WIJKEN.size(); wijk++) {
            String name = WIJKEN.get(wijk - 1);
            AreaCode code = new AreaCode("VS0" + wijk);
            units.add(new AreaUnit(code, name, AreaLevel.WIJK, CITY));
            for (int side = 1; side <= SIDES.size(); side++) {
                units.add(
                        new AreaUnit(
                                new AreaCode(code + "0" + side),
                                name + "-" + SIDES.get(side - 1),
                                AreaLevel.BUURT,
                                code));
            }
        }
        units.add(new AreaUnit(SPLIT_WIJK, "Nieuwland", AreaLevel.WIJK, CITY));
        return units;
    }
}
