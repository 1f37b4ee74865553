package nl.rijker.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureQueryTest {
    @Test
    void whatStandsInTheAddressIsRead() {
        FigureQuery query =
                new FigureQuery(
                        Family.CHANGE,
                        Map.of(
                                "validFrom", List.of("2025-01-01"),
                                "by", List.of("AREA,FACTOR", "PROVIDER"),
                                "area", List.of("noord")));
        FigureRequest request = query.request();
        assertThat(request.validFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(request.by())
                .containsExactlyInAnyOrder(Dimension.AREA, Dimension.FACTOR, Dimension.PROVIDER);
        assertThat(request.area()).isEqualTo("noord");
        assertThat(request.knownAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CHANGE       | knowAt       | 2025-01-01         | UNKNOWN_PARAMETER    | knowAt (validFrom, validTo, knownAt, by, factor, activityType, provider, area)
                    CHANGE       | validFrom    | +999999999-01-01   | BAD_PARAMETER        | validFrom=+999999999-01-01 (2025-03-31)
                    CHANGE       | knownAt      | -999999999-01-01   | BAD_PARAMETER        | knownAt=-999999999-01-01 (2025-03-31)
                    CHANGE       | validTo      | 31-03-2025         | BAD_PARAMETER        | validTo=31-03-2025 (2025-03-31)
                    CHANGE       | factor       | ' '                | BAD_PARAMETER        | factor=
                    CHANGE       | by           | FACTOR,SCHOOL      | BAD_PARAMETER        | by=SCHOOL (FACTOR, ACTIVITY_TYPE, PROVIDER, AREA)
                    DELIVERY     | by           | FACTOR             | BAD_PARAMETER        | by=FACTOR (ACTIVITY_TYPE, PROVIDER, AREA)
                    TRAJECTORIES | factor       | BF1                | UNKNOWN_PARAMETER    | factor (validFrom, validTo, knownAt, by, activityType, provider, area)
                    SCHOOL_HOURS | by           | AREA               | UNKNOWN_PARAMETER    | by (validFrom, validTo, knownAt, activityType, provider, area)
                    QUARTER      | validFrom    | 2025-01-01         | UNKNOWN_PARAMETER    | validFrom ()
                    CHANGE       | area         | 111222333          | PERSON_IN_ADDRESS    | area
                    CHANGE       | 111222333    | x                  | PERSON_IN_ADDRESS    | …
                    """)
    void whatCannotBeMeantIsRefusedByName(
            Family family, String name, String value, Reason reason, String wayOut) {
        refused(family, name, List.of(value), reason, wayOut);
    }

    @Test
    void aParameterMayStandThereOnce() {
        refused(Family.CHANGE, "area", List.of("noord", "zuid"), Reason.REPEATED_PARAMETER, "area");
    }

    @Test
    void unreadableTextIsRefused() {
        for (String value : List.of("\0", "BF1\n", "x".repeat(101), "\ud800")) {
            refused(Family.CHANGE, "factor", List.of(value), Reason.UNREADABLE_PARAMETER, "factor");
        }
    }

    @Test
    void everyRefusalIsAWholeSentenceInBothLanguages() {
        for (Reason reason : Reason.values()) {
            NotShown refused = new NotShown(reason, "dit");
            assertThat(refused.inDutch()).doesNotContain("%").isNotEqualTo(refused.inEnglish());
            assertThat(refused.title()).isNotEqualTo(refused.code());
        }
    }

    private static void refused(
            Family family, String name, List<String> values, Reason reason, String wayOut) {
        FigureQuery query = new FigureQuery(family, Map.of(name, values));
        NotShown refused = catchThrowableOfType(NotShown.class, query::request);
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.wayOut()).isEqualTo(wayOut);
    }
}
