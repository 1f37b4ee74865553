package nl.rijker.standalone.installation;

/** Work of the example city's provider for tests to record in. */
final class Interventions {
    static final String PROVIDER = "jongerenwerk-voorbeeldstad";

    private Interventions() {}

    static void open(Client client, String intervention) throws InterruptedException {
        client.post(
                "plan-" + intervention,
                "/v1/interventions",
                """
                {"intervention":"%s","plan":{
                 "provider":"%s","framework":"NIJ26",
                 "activityType":"ACT-118","goal":"2.d","area":"VS01","form":"INDIVIDUAL",
                 "targetGroup":"VULNERABLE_YOUTH","preventionLevel":"SELECTIVE",
                 "plannedFrom":"2025-01-01","plannedTo":"2026-12-31","plannedMinutes":600}}
                """
                        .formatted(intervention, PROVIDER));
        client.post(
                "start-" + intervention,
                "/v1/interventions/" + intervention + "/start",
                "{\"startedOn\":\"2025-01-01\"}");
    }
}
