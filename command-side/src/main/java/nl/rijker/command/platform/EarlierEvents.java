package nl.rijker.command.platform;

import java.util.List;
import nl.rijker.contract.event.Event;
import nl.rijker.contract.event.SubjectEvent;
import nl.rijker.contract.event.TrajectoryEvent;
import nl.rijker.contract.json.EventType;
import nl.rijker.contract.json.EventTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is kept of trajectories and persons beside the log is younger than the log. The first start
 * with these tables, also after a restore of a back-up from before them, fills them with what the
 * log says. What is there already stays as it is.
 */
@Component
final class EarlierEvents implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(EarlierEvents.class);
    private static final List<EventType> FOLLOWED =
            EventTypes.ALL.stream().filter(type -> isFollowed(type.event())).toList();

    private final CommandDatabase database;

    EarlierEvents(CommandDatabase database) {
        this.database = database;
    }

    private static boolean isFollowed(Class<? extends Event> type) {
        return TrajectoryEvent.class.isAssignableFrom(type)
                || SubjectEvent.class.isAssignableFrom(type);
    }

    /** Before the first request. */
    @Override
    public void afterSingletonsInstantiated() {
        SingleConnectionDataSource owner = database.ownerConnection();
        try {
            new TransactionTemplate(new JdbcTransactionManager(owner))
                    .executeWithoutResult(status -> follow(owner));
        } finally {
            owner.destroy();
        }
    }

    private static void follow(SingleConnectionDataSource owner) {
        HistoryTable history = new HistoryTable(owner);
        if (history.isFollowed()) {
            return;
        }
        ReferenceTable references = ReferenceTable.through(owner);
        history.each(FOLLOWED, event -> follow(references, event));
        history.follow();
        log.info("event=earlier-events-followed");
    }

    private static void follow(ReferenceTable references, Event event) {
        switch (event) {
            case TrajectoryEvent e -> references.follow(e);
            case SubjectEvent e -> references.follow(e);
            default -> throw new IllegalStateException(event.getClass().getName());
        }
    }
}
