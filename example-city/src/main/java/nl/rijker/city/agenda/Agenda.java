package nl.rijker.city.agenda;

import java.util.PriorityQueue;

/**
 * What has been booked, in order of time and then of booking. It holds what is near: whoever has
 * more to come books it in turn, so its size follows what runs at one time.
 */
public final class Agenda {
    private record Appointment(long at, long number, Happening happening)
            implements Comparable<Appointment> {
        @Override
        public int compareTo(Appointment other) {
            return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
        }
    }

    private final PriorityQueue<Appointment> appointments = new PriorityQueue<>();
    private long numbers;
    private long now = Long.MIN_VALUE;

    /**
     * @param at in seconds since 1970; what lies behind happens next
     */
    public void book(long at, Happening happening) {
        appointments.add(new Appointment(StrictMath.max(at, now), numbers++, happening));
    }

    /** Whether nothing is booked before this second. */
    public boolean isFreeUntil(long at) {
        Appointment first = appointments.peek();
        return first == null || first.at() >= at;
    }

    public Asked happenNext() {
        Appointment first = appointments.remove();
        now = first.at();
        return first.happening().happen(this);
    }

    /** When the last thing happened, in seconds since 1970. */
    public long now() {
        return now;
    }
}
