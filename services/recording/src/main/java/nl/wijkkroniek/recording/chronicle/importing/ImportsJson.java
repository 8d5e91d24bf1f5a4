package nl.wijkkroniek.recording.chronicle.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Some imports, newest first.
 *
 * @param next the cursor of the rest; left out when this is the end
 */
@JsonInclude(Include.NON_NULL)
@Schema(name = "ChronicleImports")
public record ImportsJson(List<ImportJson> imports, String next) {
}
