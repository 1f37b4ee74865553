package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rijker.command.platform.Actor;
import nl.rijker.command.platform.KeyRotation;
import nl.rijker.command.platform.Persons;
import nl.rijker.command.platform.Reading;
import nl.rijker.command.platform.Refused;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Role;
import nl.rijker.contract.value.SubjectId;
import nl.rijker.contract.value.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyRotationTest {
    @RegisterExtension static final RunningCommandSide APP = new RunningCommandSide();

    private static final Municipality CITY = new Municipality("GM9998");
    private static final Actor ADMINISTRATOR =
            new Actor(new UserId("beheer"), Role.ADMINISTRATOR, CITY, null);

    @Test
    void the_same_number_is_the_same_subject_after_any_number_of_rotations() {
        ProviderId provider = new ProviderId("draait");
        List<SubjectId> before = subjects(provider, 20);

        for (int i = 0; i < 3; i++) {
            assertThat(APP.bean(KeyRotation.class).rotate(ADMINISTRATOR, provider)).isEqualTo(20);
        }

        assertThat(subjects(provider, 20)).isEqualTo(before);
        assertThat(versions("person", "key_version", provider)).containsExactly("4");
        assertThat(versions("provider_key", "version", provider)).containsExactly("0", "4");
    }

    @Test
    void no_value_of_before_stands_in_the_table_or_matches_anything() {
        ProviderId provider = new ProviderId("wisselt");
        subjects(provider, 5);
        List<String> before = values(provider);

        APP.bean(KeyRotation.class).rotate(ADMINISTRATOR, provider);

        assertThat(values(provider)).hasSize(5).doesNotContainAnyElementsOf(before);
    }

    @Test
    void other_providers_keep_their_key() {
        ProviderId provider = new ProviderId("een");
        ProviderId other = new ProviderId("ander");
        subjects(provider, 1);
        subjects(other, 1);
        List<String> before = values(other);

        APP.bean(KeyRotation.class).rotate(ADMINISTRATOR, provider);

        assertThat(values(other)).isEqualTo(before);
    }

    /** Rows of before there were covers: the HMAC itself, under key 0. */
    @Test
    void what_was_not_covered_yet_is_covered_by_a_rotation() {
        ProviderId provider = new ProviderId("oud");
        subjects(provider, 1);
        APP.database()
                .rows(
                        "DELETE FROM provider_key WHERE provider = 'oud' AND version = 1 RETURNING"
                                + " version");
        APP.database().rows("DELETE FROM person WHERE provider = 'oud' RETURNING subject");
        List<SubjectId> before = subjects(provider, 3);
        assertThat(versions("person", "key_version", provider)).containsExactly("0");

        APP.bean(KeyRotation.class).rotate(ADMINISTRATOR, provider);

        assertThat(subjects(provider, 3)).isEqualTo(before);
        assertThat(versions("person", "key_version", provider)).containsExactly("1");
    }

    @Test
    void only_an_administrator_rotates_and_only_what_is_there() {
        ProviderId provider = new ProviderId("leeg");

        assertThatThrownBy(() -> APP.bean(KeyRotation.class).rotate(ADMINISTRATOR, provider))
                .isInstanceOf(Refused.class)
                .hasMessage("provider-unknown");
        assertThatThrownBy(
                        () ->
                                APP.bean(KeyRotation.class)
                                        .rotate(
                                                new Actor(
                                                        new UserId("x"),
                                                        Role.PROVIDER,
                                                        CITY,
                                                        provider),
                                                provider))
                .isInstanceOf(Refused.class)
                .hasMessage("role-not-allowed");
    }

    @Test
    void numbers_that_come_in_while_a_key_is_rotated_are_not_doubled() throws Exception {
        ProviderId provider = new ProviderId("druk");
        List<SubjectId> before = subjects(provider, 30);
        List<Optional<SubjectId>> found = new ArrayList<>();
        Thread reader =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    for (int i = 0; i < 300; i++) {
                                        found.add(find(provider, i % 30));
                                    }
                                });
        for (int i = 0; i < 5; i++) {
            APP.bean(KeyRotation.class).rotate(ADMINISTRATOR, provider);
        }
        reader.join();

        for (int i = 0; i < 300; i++) {
            assertThat(found.get(i)).contains(before.get(i % 30));
        }
    }

    private static Optional<SubjectId> find(ProviderId provider, int number) {
        return APP.bean(Reading.class)
                .in(CITY, () -> APP.bean(Persons.class).find(CITY, provider, "K-" + number));
    }

    private static List<SubjectId> subjects(ProviderId provider, int count) {
        return APP.bean(Reading.class)
                .in(
                        CITY,
                        () -> {
                            List<SubjectId> subjects = new ArrayList<>();
                            for (int i = 0; i < count; i++) {
                                subjects.add(
                                        APP.bean(Persons.class)
                                                .subjectOf(CITY, provider, "K-" + i));
                            }
                            return subjects;
                        });
    }

    private static List<String> values(ProviderId provider) {
        return APP.database()
                .rows("SELECT client_hmac FROM person WHERE provider = '" + provider + "'");
    }

    private static List<String> versions(String table, String column, ProviderId provider) {
        return APP.database()
                .rows(
                        "SELECT DISTINCT %s FROM %s WHERE provider = '%s' ORDER BY 1"
                                .formatted(column, table, provider));
    }
}
