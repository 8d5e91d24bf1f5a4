package nl.wijkkroniek.platform.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.wijkkroniek.recording.chronicle.importing.ChronicleImport;
import nl.wijkkroniek.recording.chronicle.importing.ImportStatus;
import nl.wijkkroniek.web.RunningImports;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells readers that a chronicle is being imported, so that nobody takes half a history for a whole one: pages by a line, the API by a header. */
@Component
class ImportsUnderWay implements RunningImports, HandlerInterceptor, WebMvcConfigurer {

  /** The header of the API: the id of the import that runs. */
  static final String HEADER = "Import-Running";

  private final ChronicleImport chronicles;

  ImportsUnderWay(ChronicleImport chronicles) {
    this.chronicles = chronicles;
  }

  @Override
  public boolean any() {
    return chronicles.imports().running().isPresent();
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if ("GET".equals(request.getMethod())) {
      chronicles.imports().running().map(ImportStatus::id).ifPresent(id -> response.setHeader(HEADER, id));
    }
    return true;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/v1/**");
  }
}
