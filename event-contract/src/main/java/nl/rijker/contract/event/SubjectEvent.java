package nl.rijker.contract.event;

import java.time.YearMonth;
import nl.rijker.contract.value.AgeBand;
import nl.rijker.contract.value.ConsentTextCode;
import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.GivenBy;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.ObjectionDecision;
import nl.rijker.contract.value.ObjectionId;
import nl.rijker.contract.value.ProviderId;
import nl.rijker.contract.value.Purpose;
import nl.rijker.contract.value.ReasonCode;
import nl.rijker.contract.value.Sealed;
import nl.rijker.contract.value.SubjectId;
import org.jspecify.annotations.Nullable;

/** What happened to the data about one subject at its provider, whatever its trajectories. */
public sealed interface SubjectEvent extends Event {
    SubjectId subject();

    /**
     * From now on somebody agrees to a purpose.
     *
     * @param ageBand age on that day
     * @param text the version that was agreed to
     * @param givenOn day, sealed
     * @param birthYear sealed
     */
    record ConsentGiven(
            Municipality municipality,
            SubjectId subject,
            ProviderId provider,
            Purpose purpose,
            GivenBy givenBy,
            AgeBand ageBand,
            YearMonth month,
            ConsentTextCode text,
            Sealed givenOn,
            @Nullable Sealed birthYear)
            implements SubjectEvent {}

    /**
     * @param withdrawnOn day, sealed
     */
    record ConsentWithdrawn(
            Municipality municipality,
            SubjectId subject,
            ProviderId provider,
            Purpose purpose,
            YearMonth month,
            Sealed withdrawnOn,
            @Nullable Sealed explanation)
            implements SubjectEvent {}

    /**
     * Somebody objects to a purpose; nothing changes until it is decided.
     *
     * @param raisedOn day, sealed
     * @param words why, sealed
     */
    record ObjectionRaised(
            Municipality municipality,
            SubjectId subject,
            ProviderId provider,
            ObjectionId objection,
            Purpose purpose,
            YearMonth month,
            Sealed raisedOn,
            @Nullable Sealed words)
            implements SubjectEvent {}

    /**
     * @param words why, sealed
     */
    record ObjectionDecided(
            Municipality municipality,
            SubjectId subject,
            ProviderId provider,
            ObjectionId objection,
            Purpose purpose,
            ObjectionDecision decision,
            @Nullable Sealed words)
            implements SubjectEvent {}

    /**
     * Two records were of one person. From here on the subject counts as the one that is kept, and
     * its client number leads there.
     */
    record SubjectsJoined(
            Municipality municipality, SubjectId subject, ProviderId provider, SubjectId kept)
            implements SubjectEvent {}

    /** They were two persons after all; from here on each counts for itself again. */
    record JoinUndone(
            Municipality municipality,
            SubjectId subject,
            ProviderId provider,
            SubjectId kept,
            ReasonCode reason)
            implements SubjectEvent {}

    /** The keys were destroyed: what is sealed can't be read again, what is counted stays. */
    record SubjectErased(Municipality municipality, SubjectId subject, ErasureGround ground)
            implements SubjectEvent {}
}
