package nl.rijker.command.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a workbook once without keeping anything, before the library sees it: the library trusts
 * sizes, cell addresses and entities, doesn't tell of merged cells, and takes a date count from
 * 1904 written as 1 for one from 1900.
 *
 * @param from1904 whether its dates count from 1904
 */
record XlsxCheck(boolean from1904) {
    private static final int PARTS = 2_000;
    private static final long SHARED_TEXT = 64L << 20;

    /** Below this nothing is a bomb, however well it is packed. */
    private static final long HARMLESS = 16L << 20;

    private static final int RATIO = 200;
    private static final int CHUNK = 1 << 16;
    private static final int OVERLAP = 64;
    private static final Pattern TRAP =
            Pattern.compile("\\x00|<!DOCTYPE|<!ENTITY|\\sr\\s*=\\s*[\"'](?:[A-Za-z]{4}|[^\"'<]*&)");
    private static final Pattern MERGED = Pattern.compile("<(?:\\w+:)?mergeCell\\s");
    private static final Pattern FROM_1904 =
            Pattern.compile("date1904\\s*=\\s*[\"'](?:1|true|on)[\"']");

    static XlsxCheck of(byte[] file, TableLimits limits) throws IOException {
        boolean workbook = false;
        boolean from1904 = false;
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            long left = limits.inflated();
            int parts = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (++parts > PARTS) {
                    throw new UnreadableTable(TableFlaw.UNPACKS_TOO_LARGE, 0);
                }
                workbook |= part.getName().equals("xl/workbook.xml");
                try (InputStream content = zip.getInputStream(part)) {
                    Scan scan = new Scan(part, Math.min(left, mostOf(part)));
                    left -= scan.run(content);
                    from1904 |= scan.from1904;
                }
            }
        }
        if (!workbook) {
            throw new UnreadableTable(TableFlaw.OTHER_OFFICE_FILE, 0);
        }
        return new XlsxCheck(from1904);
    }

    private static long mostOf(ZipArchiveEntry part) {
        long byRatio = Math.max(HARMLESS, part.getCompressedSize() * RATIO);
        return part.getName().endsWith("sharedStrings.xml")
                ? Math.min(SHARED_TEXT, byRatio)
                : byRatio;
    }

    private static final class Scan {
        private final boolean xml;
        private final long most;
        private boolean from1904;

        Scan(ZipArchiveEntry part, long most) {
            this.xml = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
            this.most = most;
        }

        /** Answers how long the part is. */
        long run(InputStream content) throws IOException {
            long length = 0;
            String tail = "";
            byte[] chunk = new byte[CHUNK];
            for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
                length += n;
                if (length > most) {
                    throw new UnreadableTable(TableFlaw.UNPACKS_TOO_LARGE, 0);
                }
                if (xml) {
                    String text = tail + new String(chunk, 0, n, ISO_8859_1);
                    look(text);
                    tail = text.substring(Math.max(0, text.length() - OVERLAP));
                }
            }
            return length;
        }

        private void look(String text) {
            if (TRAP.matcher(text).find()) {
                throw new UnreadableTable(TableFlaw.BROKEN_WORKBOOK, 0);
            }
            if (MERGED.matcher(text).find()) {
                throw new UnreadableTable(TableFlaw.MERGED_CELLS, 0);
            }
            from1904 |= FROM_1904.matcher(text).find();
        }
    }
}
