package nl.rijker.command.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * The encoding of a text file: what its byte order mark says; else UTF-8 if all of it is that; else
 * what Windows wrote before. Whoever guesses from the first bytes only is wrong about a name on
 * line nine hundred.
 *
 * @param mark length of the byte order mark
 */
record TextEncoding(Charset charset, int mark) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MARK = 0xFEFF;

    static TextEncoding of(TableSource source) throws IOException {
        byte[] start;
        try (InputStream bytes = source.open()) {
            start = bytes.readNBytes(4);
        }
        TextEncoding marked = marked(start);
        if (marked != null) {
            return mustDecode(source, marked);
        }
        for (byte first : start) {
            if (first == 0) {
                throw new UnreadableTable(TableFlaw.NOT_TEXT, 0);
            }
        }
        TextEncoding utf8 = new TextEncoding(UTF_8, 0);
        return utf8.decodes(source) ? utf8 : mustDecode(source, new TextEncoding(WINDOWS, 0));
    }

    private static @org.jspecify.annotations.Nullable TextEncoding marked(byte[] start) {
        for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
            byte[] mark = Character.toString(MARK).getBytes(charset);
            if (start.length >= mark.length
                    && java.util.Arrays.equals(mark, java.util.Arrays.copyOf(start, mark.length))) {
                return new TextEncoding(charset, mark.length);
            }
        }
        return null;
    }

    private static TextEncoding mustDecode(TableSource source, TextEncoding encoding)
            throws IOException {
        if (!encoding.decodes(source)) {
            throw new UnreadableTable(TableFlaw.NOT_TEXT, 0);
        }
        return encoding;
    }

    private boolean decodes(TableSource source) throws IOException {
        char[] buffer = new char[1 << 13];
        try (Reader text = open(source)) {
            while (text.read(buffer) >= 0) {
                // Only whether it can be read matters.
            }
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    /** The text without its byte order mark. */
    BufferedReader open(TableSource source) throws IOException {
        InputStream bytes = source.open();
        bytes.skipNBytes(mark);
        return new BufferedReader(
                new InputStreamReader(
                        bytes,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
