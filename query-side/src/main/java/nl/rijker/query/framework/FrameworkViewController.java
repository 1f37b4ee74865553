package nl.rijker.query.framework;

import nl.rijker.contract.value.FrameworkCode;
import nl.rijker.query.access.NotShown;
import nl.rijker.query.access.Reason;
import nl.rijker.query.access.Requester;
import nl.rijker.query.ledger.BalanceTable;
import nl.rijker.query.platform.Tenancy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/frameworks/{framework}}: public to everybody with a log-in. */
@RestController
final class FrameworkViewController {
    private final Tenancy tenancy;
    private final BalanceTable balances;

    FrameworkViewController(Tenancy tenancy, BalanceTable balances) {
        this.tenancy = tenancy;
        this.balances = balances;
    }

    @GetMapping("/v1/frameworks/{framework}")
    FrameworkView framework(Requester requester, @PathVariable FrameworkCode framework) {
        return tenancy.in(
                        requester.municipality(),
                        () ->
                                FrameworkView.of(
                                        balances
                                                .joins(
                                                        requester.municipality(),
                                                        balances.live().position())
                                                .frameworks()
                                                .stream()
                                                .filter(
                                                        event ->
                                                                event.framework().equals(framework))
                                                .toList()))
                .orElseThrow(() -> new NotShown(Reason.UNKNOWN_FRAMEWORK, framework.value()));
    }
}
