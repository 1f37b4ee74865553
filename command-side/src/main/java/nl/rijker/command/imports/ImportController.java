package nl.rijker.command.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.rijker.command.batch.ImportOrder;
import nl.rijker.command.mapping.Mappings;
import nl.rijker.command.recording.ImportReport;
import nl.rijker.command.rows.BadRow;
import nl.rijker.command.web.CurrentActor;
import nl.rijker.contract.value.ImportId;
import nl.rijker.contract.value.ImportKind;
import nl.rijker.contract.value.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files over HTTP, as they are: the body is the file. */
@RestController
@RequestMapping(path = "/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "imports")
class ImportController {
    private static final String SHEET = "text/csv;charset=UTF-8";

    /** A batch with what can still be fetched of it. */
    record Found(ImportSummary summary, List<BadRow> badRows) {}

    private final Imports imports;
    private final Mappings mappings;

    ImportController(Imports imports, Mappings mappings) {
        this.imports = imports;
        this.mappings = mappings;
    }

    /** 201 recorded, 200 looked at or nothing new, 422 refused because of its rows. */
    @PostMapping
    @Operation(
            operationId = "RunImport",
            description =
                    "Het bestand is de inhoud van het bericht: CSV of XLSX. Zonder acceptGoodRows wordt een bestand met foute rijen in zijn geheel geweigerd.")
    ResponseEntity<ImportReport> run(
            HttpServletRequest request,
            @RequestParam(defaultValue = "bestand") String source,
            @RequestParam(required = false) @Nullable ImportKind kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean acceptGoodRows)
            throws IOException {
        ImportOrder order = new ImportOrder(new SourceId(source), kind, dryRun, acceptGoodRows);
        ImportReport report =
                imports.run(CurrentActor.get(), order, request.getInputStream(), (_, _, _) -> {});
        HttpStatus status =
                switch (report.result()) {
                    case FINE, NOTHING_NEW -> HttpStatus.OK;
                    case RECORDED -> HttpStatus.CREATED;
                    case REFUSED -> dryRun ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
                };
        return ResponseEntity.status(status).body(report);
    }

    @GetMapping
    @Operation(operationId = "ListImports")
    List<ImportSummary> list() {
        return imports.list(CurrentActor.get());
    }

    @GetMapping("/{batch}")
    @Operation(
            operationId = "FetchImport",
            description =
                    "Met de lijst van foute rijen, zolang die niet is vernietigd: met DELETE, of na de bewaartermijn.")
    Found find(@PathVariable String batch) {
        ImportId id = new ImportId(batch);
        ImportSummary summary = imports.find(CurrentActor.get(), id);
        return new Found(summary, imports.badRows(CurrentActor.get(), id));
    }

    @GetMapping(path = "/{batch}/errors", produces = SHEET)
    @Operation(
            operationId = "FetchImportErrors",
            description = "De foute rijen als CSV: bestand, rij, kolom, reden en wat te doen.")
    ResponseEntity<String> errors(@PathVariable String batch) {
        ImportId id = new ImportId(batch);
        String sheet = new BadRowSheet(id.value()).of(imports.badRows(CurrentActor.get(), id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".csv\"")
                .body(sheet);
    }

    /** Once they have arrived; a list that is read is not yet one that somebody has. */
    @DeleteMapping("/{batch}/errors")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DestroyImportErrors")
    void destroyErrors(@PathVariable String batch) {
        imports.destroyBadRows(CurrentActor.get(), new ImportId(batch));
    }

    @PostMapping("/{batch}/revocation")
    @Operation(operationId = "RevokeImport")
    RevocationReport revoke(@PathVariable String batch) {
        return imports.revoke(CurrentActor.get(), new ImportId(batch), (_, _, _) -> {});
    }

    @GetMapping("/mappings/{source}")
    @Operation(operationId = "FindMapping")
    Map<String, String> mapping(@PathVariable String source) {
        return mappings.find(CurrentActor.get(), new SourceId(source));
    }

    @PutMapping(path = "/mappings/{source}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "PutMapping",
            description =
                    "Welke kop van een bestand welke kolom betekent, voor elk volgend bestand van deze bron.")
    Map<String, String> put(@PathVariable String source, @RequestBody Map<String, String> columns) {
        mappings.put(CurrentActor.get(), new SourceId(source), columns);
        return columns;
    }
}
