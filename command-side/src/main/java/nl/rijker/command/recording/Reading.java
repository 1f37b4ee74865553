package nl.rijker.command.recording;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import nl.rijker.command.batch.StagedFiles;
import nl.rijker.command.platform.Refused;
import nl.rijker.command.rows.BadRows;
import nl.rijker.command.rows.Column;
import nl.rijker.command.rows.Flaw;
import nl.rijker.command.rows.Layout;
import nl.rijker.command.rows.RowCheck;
import nl.rijker.command.rows.StagedRow;
import nl.rijker.command.rows.Unfit;
import nl.rijker.command.rows.Wording;
import nl.rijker.command.table.TableFile;
import nl.rijker.command.table.TableLimits;
import nl.rijker.command.table.TableRow;
import nl.rijker.command.table.UnreadableTable;
import nl.rijker.contract.value.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file once and deals its rows out over buckets by what they are about: all rows about one
 * trajectory or session come together, and memory holds one bucket at a time.
 */
final class Reading {
    /** So much of a file goes into one bucket, about. */
    private static final long SHARE = 4L << 20;

    private static final int MOST = 200;
    private static final int REPORT = 5_000;

    /** Ends the reading: the headers say that no row can be understood. */
    private static final class HeadersUnfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final RuntimeException no;

        HeadersUnfit(RuntimeException no) {
            super("headers", null, false, false);
            this.no = no;
        }
    }

    private final StagedFiles files;
    private final @Nullable ImportKind wanted;
    private final Map<String, Column> mapping;
    private final BadRows bad;
    private final ImportProgress progress;
    private final DataOutputStream[] buckets;
    private @Nullable RowCheck check;
    private long rows;
    private long staged;

    Reading(
            StagedFiles files,
            @Nullable ImportKind wanted,
            Map<String, Column> mapping,
            int listed,
            ImportProgress progress)
            throws IOException {
        this.files = files;
        this.wanted = wanted;
        this.mapping = mapping;
        this.bad = new BadRows(listed);
        this.progress = progress;
        this.buckets =
                new DataOutputStream
                        [(int) Math.min(MOST, 1 + files.size(StagedFiles.UPLOAD) / SHARE)];
    }

    static String bucket(int number) {
        return "rows-" + number;
    }

    ReadFile run() throws IOException {
        boolean ended = true;
        try {
            TableFile.read(() -> files.read(StagedFiles.UPLOAD), TableLimits.USUAL, this::take);
            if (rows == 0) {
                throw new HeadersUnfit(new Unfit(null, Flaw.NO_ROWS));
            }
            ended = false;
        } catch (UnreadableTable unreadable) {
            bad.add(() -> Wording.of(unreadable));
        } catch (HeadersUnfit headers) {
            bad.add(() -> Wording.ofHeaders(headers.no));
        } finally {
            for (DataOutputStream bucket : buckets) {
                if (bucket != null) {
                    bucket.close();
                }
            }
        }
        RowCheck known = check;
        return new ReadFile(
                known == null ? null : known.layout(),
                rows,
                ended,
                bad.kept(),
                bad.count(),
                buckets.length,
                staged);
    }

    private void take(TableRow row) {
        RowCheck known = check;
        if (known == null) {
            check = headers(row);
            return;
        }
        if (++rows % REPORT == 0) {
            progress.report(rows, 0, "Het bestand wordt gelezen.");
        }
        RuntimeException flaw = known.flaw(row);
        if (flaw != null) {
            StagedRow staged = known.staged(row, true);
            bad.add(() -> Wording.of(known.layout(), staged, flaw));
            if (holdsBack(known.layout(), staged)) {
                put(known.layout(), staged);
            }
        } else {
            put(known.layout(), known.staged(row, false));
        }
    }

    /** A bad row goes along only to hold back what it is part of. */
    private static boolean holdsBack(Layout layout, StagedRow bad) {
        return layout.kind() == ImportKind.MEASUREMENTS_LONG && !bad.key(layout).isEmpty();
    }

    private RowCheck headers(TableRow row) {
        try {
            return new RowCheck(Layout.of(RowCheck.headers(row), wanted, mapping));
        } catch (Unfit | Refused no) {
            throw new HeadersUnfit(no);
        }
    }

    private void put(Layout layout, StagedRow row) {
        int number = Math.floorMod(row.key(layout).hashCode(), buckets.length);
        try {
            DataOutputStream bucket = buckets[number];
            if (bucket == null) {
                bucket =
                        new DataOutputStream(new BufferedOutputStream(files.write(bucket(number))));
                buckets[number] = bucket;
            }
            row.write(bucket);
            staged++;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
