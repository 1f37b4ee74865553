package nl.rijker.standalone.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Balances, day roots, head roots and signed roots at one position, as a file. */
public record Inventory(Path file) {
    private static final int SHOWN = 5;

    /**
     * What two files say, line beside line.
     *
     * @param counts how many lines of each kind were compared
     * @param differences how many keys have other content, or stand in one file only
     * @param first some of those keys, with their kind
     */
    public record Comparison(Map<String, Long> counts, long differences, List<String> first) {
        public Comparison {
            counts = Map.copyOf(counts);
            first = List.copyOf(first);
        }

        public long of(String kind) {
            return counts.getOrDefault(kind, 0L);
        }
    }

    private record Line(String kind, String key, String content) {
        static @Nullable Line next(BufferedReader file) throws IOException {
            var line = file.readLine();
            if (line == null) {
                return null;
            }
            var parts = line.split("\t", 3);
            return new Line(parts[0], parts[1], parts[2]);
        }

        int order(Line other) {
            var kinds = kind.compareTo(other.kind);
            return kinds == 0
                    ? Arrays.compareUnsigned(key.getBytes(UTF_8), other.key.getBytes(UTF_8))
                    : kinds;
        }
    }

    /**
     * @param owner of every table; its transaction is this one's
     * @param roots how many signed roots count
     */
    public void write(Connection owner, long position, long roots) throws SQLException {
        owner.setAutoCommit(false);
        try (var out = Files.newBufferedWriter(file)) {
            new InventoryTable(owner)
                    .lines(
                            position,
                            roots,
                            line -> {
                                try {
                                    out.append(line).append('\n');
                                } catch (IOException failure) {
                                    throw new UncheckedIOException(failure);
                                }
                            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            owner.rollback();
        }
    }

    public Comparison compare(Inventory other) {
        var counts = new TreeMap<String, Long>();
        var first = new ArrayList<String>();
        var differences = 0L;
        try (var ours = Files.newBufferedReader(file);
                var theirs = Files.newBufferedReader(other.file)) {
            var here = Line.next(ours);
            var there = Line.next(theirs);
            while (here != null || there != null) {
                var order = order(here, there);
                var line = order <= 0 ? here : there;
                if (line != null) {
                    counts.merge(line.kind, 1L, Long::sum);
                    if (order != 0 || !line.equals(there)) {
                        differences++;
                        keep(first, line);
                    }
                }
                here = order <= 0 ? Line.next(ours) : here;
                there = order >= 0 ? Line.next(theirs) : there;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Comparison(counts, differences, first);
    }

    private static int order(@Nullable Line here, @Nullable Line there) {
        if (here == null) {
            return 1;
        }
        return there == null ? -1 : here.order(there);
    }

    private static void keep(List<String> first, Line line) {
        if (first.size() < SHOWN) {
            first.add(line.kind + " " + line.key);
        }
    }
}
