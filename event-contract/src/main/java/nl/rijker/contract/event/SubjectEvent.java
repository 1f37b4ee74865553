package nl.rijker.contract.event;

import nl.rijker.contract.value.ErasureGround;
import nl.rijker.contract.value.Municipality;
import nl.rijker.contract.value.SubjectId;

/** What happened to the data about one subject as a whole. Nothing of it is ever posted. */
public sealed interface SubjectEvent extends Event {
    SubjectId subject();

    /** The keys were destroyed: what is sealed can't be read again, what is counted stays. */
    record SubjectErased(Municipality municipality, SubjectId subject, ErasureGround ground)
            implements SubjectEvent {}
}
