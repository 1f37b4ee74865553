package nl.rijker.standalone.law;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.rijker.contract.event.AreaEvent;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.FrameworkEvent;
import nl.rijker.contract.event.ImportEvent;
import nl.rijker.contract.event.InstrumentEvent;
import nl.rijker.contract.event.InterventionEvent;
import nl.rijker.contract.event.ProviderEvent;
import nl.rijker.contract.event.SessionEvent;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.query.feed.Recorded;

/** Takes a log apart by aggregate and deals it out again in another order. */
final class Interleaving {
    private Interleaving() {}

    static List<Recorded> of(List<Recorded> events, Random random) {
        Map<String, Deque<Recorded>> queues = new LinkedHashMap<>();
        events.forEach(
                recorded ->
                        queues.computeIfAbsent(
                                        aggregate(recorded.event()), absent -> new ArrayDeque<>())
                                .add(recorded));
        List<Recorded> dealt = new ArrayList<>();
        List<Deque<Recorded>> open = new ArrayList<>(queues.values());
        while (!open.isEmpty()) {
            Deque<Recorded> queue = open.get(random.nextInt(open.size()));
            dealt.add(queue.remove());
            if (queue.isEmpty()) {
                open.remove(queue);
            }
        }
        return dealt;
    }

    private static String aggregate(Event event) {
        return switch (event) {
            case TrajectoryEvent e -> "t" + e.trajectory();
            case SessionEvent e -> "s" + e.session();
            case SubjectEvent e -> "u" + e.subject();
            case InterventionEvent e -> "i" + e.intervention();
            case FrameworkEvent e -> "f" + e.framework();
            case InstrumentEvent e -> "n" + e.instrument();
            case AreaEvent e -> "a" + e.division();
            case ImportEvent e -> "b" + e.batch();
            case ProviderEvent e -> "p" + e.provider();
        };
    }
}
