package nl.rijker.city.truth;

import java.time.LocalDate;
import nl.rijker.contract.value.SchoolCode;

/**
 * What was really delivered at a school in a week with lessons.
 *
 * @param workerMinutes of all workers together
 */
public record TrueSchoolWeek(SchoolCode school, LocalDate monday, int workerMinutes) {}
