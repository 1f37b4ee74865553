package nl.rijker.standalone.installation;

import java.util.Queue;

/** One client's share of mixed commands, each depending on the one before. */
final class Worker {
    private final int number;
    private final Client client;
    private final Queue<String> acknowledged;

    Worker(int number, Client client, Queue<String> acknowledged) {
        this.number = number;
        this.client = client;
        this.acknowledged = acknowledged;
    }

    void run(int commands) throws InterruptedException {
        for (int i = 0; i < commands; i++) {
            command(i);
        }
    }

    private void command(int i) throws InterruptedException {
        String id = "kill-%02d-%05d".formatted(number, i);
        String trajectory = "kill-%02d-t%05d".formatted(number, i / 8);
        String session = "kill-%02d-s%05d".formatted(number, i / 8);
        String path = "/v1/trajectories/" + trajectory;
        switch (i % 8) {
            case 0 ->
                    client.post(
                            id,
                            "/v1/trajectories",
                            """
                            {"trajectory":"%s","intervention":"kill-intervention",
                             "clientNumber":"K-%d-%d","startedOn":"2025-02-01",
                             "ageBand":"FROM_12_TO_15","gender":"UNKNOWN","legalBasis":"PUBLIC_TASK"}
                            """
                                    .formatted(trajectory, number, i));
            case 1 -> client.post(id, path + "/measurements", measurement("T0", "2025-02-03", i));
            case 2 -> client.post(id, path + "/attendances", attendance("a1", 30 + i % 60));
            case 3 -> client.post(id, path + "/measurements", measurement("T1", "2025-09-01", i));
            case 4 -> client.post(id, "/v1/sessions", session(session));
            case 5 ->
                    client.put(
                            id,
                            path + "/attendances/a1",
                            """
                            {"attendedOn":"2025-03-04","minutes":%d,"reason":"TYPING_ERROR"}
                            """
                                    .formatted(20 + i % 50));
            case 6 ->
                    client.post(
                            id,
                            path + "/measurements/rosenberg.1/T1/withdrawal",
                            "{\"reason\":\"WRONG_PERSON\"}");
            default ->
                    client.post(
                            id,
                            path + "/end",
                            "{\"endedOn\":\"2025-10-01\",\"reason\":\"ACCORDING_TO_PLAN\"}");
        }
        acknowledged.add(id);
    }

    private static String measurement(String moment, String day, int i) {
        return """
        {"instrument":"rosenberg.1","moment":"%s","takenOn":"%s",
         "answers":{"scales":{"ZELFWAARDERING":%d}}}
        """
                .formatted(moment, day, 5 + i % 20);
    }

    private static String attendance(String id, int minutes) {
        return """
        {"attendance":"%s","attendedOn":"2025-03-04","minutes":%d}
        """
                .formatted(id, minutes);
    }

    private static String session(String id) {
        return """
        {"session":"%s","intervention":"kill-intervention",
         "delivery":{"heldOn":"2025-03-04","minutes":90,"workerMinutes":180,"visits":12}}
        """
                .formatted(id);
    }
}
