package nl.rijker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.rijker.command.Client.Answer;
import nl.rijker.contract.json.Json;

/** Files that one importer sends. */
record FilesIn(Client importer) {
    Answer send(String query, String file) {
        return send(query, file.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String query, byte[] file) {
        return importer.send(
                importer.request("/v1/imports?" + query)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofByteArray(file)));
    }

    Answer revoke(Answer sent) {
        String path = "/v1/imports/" + sent.json().path("batch").asString() + "/revocation";
        return importer.send(importer.request(path).POST(BodyPublishers.noBody()));
    }

    Answer map(String source, Map<String, String> columns) {
        return importer.send(
                importer.request("/v1/imports/mappings/" + source)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Json.mapper().writeValueAsString(columns))));
    }

    /** A file of which the sender takes his time; something happens before its end is told. */
    static InputStream arriving(String file, Runnable beforeItsEnd) {
        InputStream end =
                new InputStream() {
                    @Override
                    public int read() {
                        beforeItsEnd.run();
                        return -1;
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) {
                        return read();
                    }
                };
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new ByteArrayInputStream(bytes), end);
    }

    static void expect(Answer answer, String result, long recorded, long repeated, long refused) {
        assertThat(answer.json().path("result").asString()).as(answer.toString()).isEqualTo(result);
        assertThat(
                        List.of(
                                answer.json().path("recorded").asLong(),
                                answer.json().path("repeated").asLong(),
                                answer.json().path("refused").asLong()))
                .as(answer.toString())
                .containsExactly(recorded, repeated, refused);
    }

    /** Of the only bad row: its number, column and code, and words of its reason. */
    static void expectBad(Answer answer, long row, String column, String code, String words) {
        assertThat(answer.json().path("badRows")).as(answer.toString()).hasSize(1);
        assertThat(
                        List.of(
                                answer.json().at("/badRows/0/row").asLong(),
                                answer.json().at("/badRows/0/column").asString(""),
                                answer.json().at("/badRows/0/code").asString()))
                .as(answer.toString())
                .isEqualTo(List.of(row, column, code));
        assertThat(answer.json().at("/badRows/0/reason").asString()).contains(words);
    }
}
