package nl.rijker.command.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.rijker.contract.value.ImportId;

/** A file that lies staged under a key of zeros. */
public final class StagedForTests {
    private StagedForTests() {}

    public static StagedFiles upload(Path folder, String file) throws IOException {
        StagedFiles files = new StagedFiles(folder, new BatchKey(new byte[32]), new ImportId("i1"));
        try (OutputStream out = files.write(StagedFiles.UPLOAD)) {
            out.write(file.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
