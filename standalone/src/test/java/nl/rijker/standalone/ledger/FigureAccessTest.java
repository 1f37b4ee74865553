package nl.rijker.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.rijker.command.trajectory.Answers;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordAttendance;
import nl.rijker.command.trajectory.TrajectoryCommand.RecordMeasurement;
import nl.rijker.contract.value.AttendanceId;
import nl.rijker.contract.value.InterventionId;
import nl.rijker.contract.value.Moment;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.TrajectoryId;
import nl.rijker.contract.value.UserId;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Reason;
import nl.rijker.query.access.Requester;
import nl.rijker.query.change.ChangeFigure;
import nl.rijker.query.change.ChangeFigures;
import nl.rijker.query.delivery.DeliveryFigure;
import nl.rijker.query.delivery.DeliveryFigures;
import nl.rijker.query.figures.Basis;
import nl.rijker.query.figures.Dimension;
import nl.rijker.query.figures.Family;
import nl.rijker.query.figures.FigureDesk;
import nl.rijker.query.figures.FigureQuery;
import nl.rijker.query.figures.FigureRequest;
import nl.rijker.query.figures.Quarter;
import nl.rijker.query.figures.Sight;
import nl.rijker.query.ledger.BalanceTable;
import nl.rijker.query.ledger.Definitions;
import nl.rijker.query.statement.Published;
import nl.rijker.query.statement.QuarterTable;
import nl.rijker.query.trajectories.TrajectoryFigure;
import nl.rijker.query.trajectories.TrajectoryFigures;
import nl.rijker.standalone.database.Account;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureAccessTest {
    private static final Platform PLATFORM = Platform.shared();
    private static final Municipality CITY = new Municipality("GM1011");
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 6);
    private static final String FEW = "fewer than 5";
    private static final String FOR_ANOTHER = "to protect another line";
    private static final Requester EVALUATOR = requester(Role.EVALUATOR, null, "evaluatie 2026");
    private static final Requester PROVIDER = requester(Role.PROVIDER, "aanbieder-1", null);

    @BeforeAll
    static void two_providers_work() {
        Recorder recorder = PLATFORM.in(CITY.value()).city();
        recorder.provider("aanbieder-1");
        changed(recorder, recorder.intervention("i1", "ACT-101", "noord"), 6);
        changed(recorder, recorder.intervention("i2", "ACT-102", "zuid"), 4);
        recorder.provider("aanbieder-2");
        changed(recorder, recorder.intervention("i3", "ACT-101", "zuid"), 7);
        recorder.provider("aanbieder-3");
        for (String name : List.of("i4", "i5", "i6", "i7", "i8")) {
            changed(recorder, recorder.intervention(name, "ACT-103", "zuid"), 1);
        }
        PLATFORM.awaitFeed();
    }

    private static void changed(Recorder recorder, InterventionId intervention, int persons) {
        for (int person = 0; person < persons; person++) {
            TrajectoryId id = recorder.trajectory(intervention, "P" + person, FIRST);
            recorder.tell(
                    List.of(
                            measured(id, Moment.T0, FIRST, 2 + person % 2),
                            measured(id, Moment.T1, FIRST.plusDays(100), 3 + person % 3),
                            new RecordAttendance(
                                    id, new AttendanceId("a1"), FIRST.plusDays(1), 60, null)));
        }
        recorder.session(intervention, FIRST.plusDays(1), persons);
    }

    private static RecordMeasurement measured(
            TrajectoryId id, Moment moment, LocalDate day, int answer) {
        Map<Integer, Integer> items = new HashMap<>();
        for (int item = 1; item <= 30; item++) {
            items.put(item, answer);
        }
        return new RecordMeasurement(
                id, MixedWork.TEN_FACTORS, moment, day, Answers.ofItems(items));
    }

    @Test
    void an_evaluator_sees_every_provider_and_each_read_is_noted_with_its_purpose() {
        String before = accesses();
        List<ChangeFigure> figures = change(EVALUATOR, by(Dimension.PROVIDER));

        assertThat(figures)
                .filteredOn(figure -> figure.measure().endsWith("/BF10"))
                .extracting(figure -> figure.line().get(Dimension.PROVIDER), ChangeFigure::n)
                .containsExactlyInAnyOrder(
                        tuple("aanbieder-1", 10L),
                        tuple("aanbieder-2", 7L),
                        tuple("aanbieder-3", 5L));
        assertThat(accesses()).isEqualTo(String.valueOf(Long.parseLong(before) + 1));
        assertThat(lastAccess())
                .startsWith("GM1011|evaluator|EVALUATOR|evaluatie 2026|change ")
                .contains("by=[PROVIDER]");
    }

    @Test
    void a_provider_sees_its_own_work_only() {
        List<ChangeFigure> figures = change(PROVIDER, FigureRequest.EVERYTHING);
        assertThat(figures)
                .isNotEmpty()
                .allSatisfy(
                        figure -> {
                            assertThat(figure.line())
                                    .containsEntry(Dimension.PROVIDER, "aanbieder-1");
                            assertThat(figure.n()).isEqualTo(10);
                        });
        assertThat(delivery(PROVIDER, FigureRequest.EVERYTHING))
                .singleElement()
                .satisfies(
                        figure -> {
                            assertThat(figure.visits()).isEqualTo(10);
                            assertThat(figure.participants())
                                    .isEqualTo(new DeliveryFigure.Reach(6, 6));
                        });
    }

    @Test
    void fewer_than_five_persons_are_not_shown_to_a_provider() {
        List<ChangeFigure> figures = change(PROVIDER, by(Dimension.ACTIVITY_TYPE));
        assertThat(figures).hasSize(20);
        for (ChangeFigure figure : figures) {
            boolean few = "ACT-102".equals(figure.line().get(Dimension.ACTIVITY_TYPE));
            assertThat(figure.n()).isNull();
            assertThat(figure.mean()).isNull();
            assertThat(figure.suppressed()).isEqualTo(few ? FEW : FOR_ANOTHER);
        }
        assertThat(delivery(PROVIDER, by(Dimension.ACTIVITY_TYPE)))
                .extracting(DeliveryFigure::participants, DeliveryFigure::suppressed)
                .containsExactlyInAnyOrder(tuple(null, FOR_ANOTHER), tuple(null, FEW));
        assertThat(trajectories(PROVIDER, by(Dimension.ACTIVITY_TYPE)))
                .extracting(TrajectoryFigure::started, TrajectoryFigure::suppressed)
                .containsExactlyInAnyOrder(tuple(null, FOR_ANOTHER), tuple(null, FEW));
    }

    @Test
    void asking_for_one_line_shows_no_more_of_it() {
        FigureRequest one = request(null, null, "ACT-101", null);
        assertThat(change(PROVIDER, one))
                .hasSize(10)
                .allSatisfy(figure -> assertThat(figure.suppressed()).isEqualTo(FOR_ANOTHER));
        assertThat(delivery(PROVIDER, one))
                .singleElement()
                .satisfies(figure -> assertThat(figure.participants()).isNull());
        assertThat(trajectories(PROVIDER, one))
                .singleElement()
                .satisfies(figure -> assertThat(figure.started()).isNull());
    }

    @Test
    void factors_overlap_and_hide_no_other() {
        assertThat(change(PROVIDER, by(Dimension.FACTOR)))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.n()).isEqualTo(10));
    }

    @Test
    void one_person_with_five_trajectories_is_one_person() {
        Requester third = requester(Role.PROVIDER, "aanbieder-3", null);
        assertThat(change(third, FigureRequest.EVERYTHING))
                .hasSize(10)
                .allSatisfy(figure -> assertThat(figure.suppressed()).isEqualTo(FEW));
        assertThat(trajectories(third, FigureRequest.EVERYTHING))
                .singleElement()
                .satisfies(figure -> assertThat(figure.suppressed()).isEqualTo(FEW));
        assertThat(change(EVALUATOR, request(null, null, "ACT-103", null)))
                .allSatisfy(figure -> assertThat(figure.n()).isEqualTo(5));
    }

    @Test
    void a_quarter_shows_no_line_that_can_be_subtracted() {
        Published quarter =
                desk(
                        EVALUATOR,
                        Family.CHANGE,
                        period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
                        sight ->
                                new QuarterTable(PLATFORM.bean(BalanceTable.class))
                                        .of("2026-Q1", sight.basis()));
        assertThat(quarter.factors()).allSatisfy(line -> assertThat(line.n()).isEqualTo(20));
        assertThat(quarter.activityTypes())
                .filteredOn(line -> line.measure().endsWith("/BF10"))
                .extracting(Published.Change::code, Published.Change::suppressed)
                .containsExactlyInAnyOrder(
                        tuple("ACT-101", FOR_ANOTHER),
                        tuple("ACT-102", "fewer than 10"),
                        tuple("ACT-103", "fewer than 10"));
    }

    @Test
    void a_provider_asks_for_whole_quarters() {
        assertThat(
                        refused(
                                        PROVIDER,
                                        period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28)))
                                .wayOut())
                .isEqualTo("validFrom=2026-01-01&validTo=2026-03-31");
        NotShown refused = refused(PROVIDER, period(LocalDate.of(2025, 11, 1), null));
        assertThat(refused.reason()).isEqualTo(Reason.NOT_WHOLE_QUARTERS);
        assertThat(refused.wayOut()).isEqualTo("validFrom=2025-10-01");
        assertThat(change(PROVIDER, period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31))))
                .allSatisfy(figure -> assertThat(figure.n()).isEqualTo(10));
    }

    @Test
    void the_basis_says_which_days_were_counted() {
        FigureRequest days = period(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 2, 15));
        for (Family family : List.of(Family.CHANGE, Family.TRAJECTORIES)) {
            Basis basis = desk(EVALUATOR, family, days, Sight::basis);
            assertThat(basis.validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(basis.validTo()).isEqualTo(LocalDate.of(2026, 2, 28));
        }
        Basis hours = desk(EVALUATOR, Family.SCHOOL_HOURS, days, Sight::basis);
        assertThat(hours.validFrom()).isEqualTo(days.validFrom());
        assertThat(hours.validTo()).isEqualTo(days.validTo());

        NotShown refused = catchThrowableOfType(NotShown.class, () -> delivery(EVALUATOR, days));
        assertThat(refused.reason()).isEqualTo(Reason.BAD_PARAMETER);
        assertThat(refused.wayOut()).endsWith("(validFrom=2026-01-01&validTo=2026-02-28)");
    }

    @Test
    void the_basis_names_the_versions_of_frameworks_and_mappings() {
        Definitions known =
                desk(EVALUATOR, Family.CHANGE, FigureRequest.EVERYTHING, Sight::basis)
                        .definitions();
        assertThat(known.frameworks())
                .singleElement()
                .satisfies(
                        framework -> {
                            assertThat(framework.code()).hasToString("NIJ26");
                            assertThat(framework.version()).isEqualTo(1);
                            assertThat(framework.position()).isBetween(1L, known.position());
                        });
        assertThat(known.mappings()).isBetween(1L, known.position());
        assertThat(
                        desk(
                                        EVALUATOR,
                                        Family.CHANGE,
                                        request(FIRST, null, null, null),
                                        Sight::basis)
                                .definitions())
                .isEqualTo(Definitions.NONE);
    }

    @Test
    void a_code_that_nobody_knows_is_refused_with_those_that_are_known() {
        assertThat(refused(EVALUATOR, request(null, null, "ACT-999", null)).wayOut())
                .startsWith("activityType=ACT-999 (ACT-")
                .contains("ACT-101");
        assertThat(refused(EVALUATOR, request(null, null, null, "aanbieder-9")).wayOut())
                .isEqualTo("provider=aanbieder-9 (aanbieder-1, aanbieder-2, aanbieder-3)");
        assertThat(refused(EVALUATOR, only("factor", "BF99")).wayOut()).contains("BF10");
        assertThat(refused(EVALUATOR, only("area", "noord-1")).wayOut())
                .isEqualTo("area=noord-1 (noord, stad, zuid)");
        assertThat(refused(EVALUATOR, request(FIRST, null, "ACT-101", null)).reason())
                .isEqualTo(Reason.UNKNOWN_CODE);
    }

    @Test
    void a_look_of_an_evaluator_at_a_closed_quarter_is_noted_and_no_other() {
        Quarter quarter = new Quarter(2026, 1);
        PLATFORM.bean(FigureDesk.class).closed(EVALUATOR, quarter, Basis::position);
        assertThat(lastAccess()).endsWith("|evaluatie 2026|quarter 2026-Q1");
        String before = accesses();
        PLATFORM.bean(FigureDesk.class)
                .closed(requester(Role.COUNCIL, null, null), quarter, Basis::position);
        assertThat(accesses()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MONITOR", "COUNCIL"})
    void a_monitor_is_shown_the_way_to_the_nearest_quarter(Role role) {
        NotShown refused = refused(requester(role, null, null), FigureRequest.EVERYTHING);
        assertThat(refused.reason()).isEqualTo(Reason.ROLE_SEES_QUARTERS);
        assertThat(refused.wayOut())
                .isEqualTo(
                        "/v1/figures/quarters/"
                                + Quarter.lastClosed(LocalDate.now(ZoneId.of("Europe/Amsterdam"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "SCRAPER", "IMPORTER"})
    void who_needs_no_figures_gets_none(Role role) {
        assertThat(
                        refused(
                                        requester(role, "aanbieder-1", "nieuwsgierig"),
                                        FigureRequest.EVERYTHING)
                                .reason())
                .isEqualTo(Reason.ROLE_NOT_ALLOWED);
    }

    @Test
    void an_evaluator_without_a_purpose_is_refused() {
        for (String purpose : new @Nullable String[] {null, " "}) {
            assertThat(
                            refused(
                                            requester(Role.EVALUATOR, null, purpose),
                                            FigureRequest.EVERYTHING)
                                    .reason())
                    .isEqualTo(Reason.PURPOSE_MISSING);
        }
    }

    @Test
    void a_third_dimension_is_refused() {
        assertThat(
                        refused(EVALUATOR, by(Dimension.FACTOR, Dimension.AREA, Dimension.PROVIDER))
                                .reason())
                .isEqualTo(Reason.TOO_MANY_DIMENSIONS);
        assertThat(
                        refused(
                                        EVALUATOR,
                                        request(
                                                null,
                                                Set.of(Dimension.AREA, Dimension.PROVIDER),
                                                "ACT-101",
                                                null))
                                .reason())
                .isEqualTo(Reason.TOO_MANY_DIMENSIONS);
        assertThat(refused(PROVIDER, by(Dimension.FACTOR, Dimension.AREA)).reason())
                .isEqualTo(Reason.TOO_MANY_DIMENSIONS);
    }

    @Test
    void a_provider_may_go_back_to_a_closing_date_only() {
        LocalDate closing = LocalDate.of(2026, 1, 31);
        NotShown refused = refused(PROVIDER, request(closing.minusDays(1), null, null, null));
        assertThat(refused.reason()).isEqualTo(Reason.NOT_A_CLOSING_DATE);
        assertThat(change(PROVIDER, request(closing, null, null, null))).isEmpty();
        assertThat(change(EVALUATOR, request(closing.minusDays(1), null, null, null))).isEmpty();
    }

    @Test
    void another_provider_is_refused() {
        assertThat(refused(PROVIDER, request(null, null, null, "aanbieder-2")).reason())
                .isEqualTo(Reason.OTHER_PROVIDER);
    }

    private static String lastAccess() {
        return PLATFORM.ask(
                        Account.OWNER,
                        "SELECT concat_ws('|', municipality, user_id, role, purpose, request)"
                                + " FROM ledger.access_log ORDER BY at DESC LIMIT 1")
                .getFirst();
    }

    private static String accesses() {
        return PLATFORM.ask(Account.OWNER, "SELECT count(*) FROM ledger.access_log").getFirst();
    }

    /** What is refused is noted as refused. */
    private static NotShown refused(Requester requester, FigureRequest request) {
        String before = accesses();
        NotShown refused = catchThrowableOfType(NotShown.class, () -> change(requester, request));
        assertThat(refused).isNotNull();
        assertThat(accesses()).isEqualTo(String.valueOf(Long.parseLong(before) + 1));
        assertThat(lastAccess()).contains("|refused " + refused.code() + ": change ");
        return refused;
    }

    private static <T> T desk(
            Requester requester, Family family, FigureRequest request, Function<Sight, T> figures) {
        return PLATFORM.bean(FigureDesk.class).answer(requester, family, request, figures);
    }

    private static List<ChangeFigure> change(Requester requester, FigureRequest request) {
        ChangeFigures figures = new ChangeFigures(PLATFORM.bean(BalanceTable.class));
        return desk(
                requester,
                Family.CHANGE,
                request,
                sight -> figures.at(sight.basis(), sight.breakdown(), sight.least()));
    }

    private static List<DeliveryFigure> delivery(Requester requester, FigureRequest request) {
        DeliveryFigures figures = new DeliveryFigures(PLATFORM.bean(BalanceTable.class));
        return desk(
                requester,
                Family.DELIVERY,
                request,
                sight -> figures.at(sight.basis(), sight.breakdown(), sight.least()));
    }

    private static List<TrajectoryFigure> trajectories(Requester requester, FigureRequest request) {
        TrajectoryFigures figures = new TrajectoryFigures(PLATFORM.bean(BalanceTable.class));
        return desk(
                requester,
                Family.TRAJECTORIES,
                request,
                sight -> figures.at(sight.basis(), sight.breakdown(), sight.least()));
    }

    private static FigureRequest period(LocalDate from, @Nullable LocalDate to) {
        return new FigureRequest(from, to, null, null, null, null, null, null);
    }

    private static FigureRequest only(String parameter, String code) {
        return new FigureQuery(Family.CHANGE, Map.of(parameter, List.of(code))).request();
    }

    private static FigureRequest by(Dimension... dimensions) {
        return request(null, Set.of(dimensions), null, null);
    }

    private static FigureRequest request(
            @Nullable LocalDate knownAt,
            @Nullable Set<Dimension> by,
            @Nullable String activityType,
            @Nullable String provider) {
        return new FigureRequest(null, null, knownAt, by, null, activityType, provider, null);
    }

    private static Requester requester(
            Role role, @Nullable String provider, @Nullable String purpose) {
        return new Requester(
                new UserId(role.name().toLowerCase(java.util.Locale.ROOT)),
                role,
                CITY,
                provider == null ? null : new ProviderId(provider),
                purpose);
    }
}
