package nl.rijker.city.place;

import java.util.List;
import nl.rijker.contract.value.SchoolCode;

/**
 * A made-up secondary school.
 *
 * @param hoursPerWeek planned workers' hours; some lie below norm NORM-1 of twelve hours
 */
public record School(SchoolCode code, double hoursPerWeek) {
    public static final List<School> ALL = Resource.rows("schools", School.class);
}
