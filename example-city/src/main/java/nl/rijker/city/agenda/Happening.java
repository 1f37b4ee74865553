package nl.rijker.city.agenda;

/** What takes its turn in the agenda: it asks one thing and books what follows from it. */
public interface Happening {
    Asked happen(Agenda agenda);
}
