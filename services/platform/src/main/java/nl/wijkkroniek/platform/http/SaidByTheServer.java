package nl.wijkkroniek.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * What the server itself cannot read never comes to the house: it is answered here, with the same headers as all else, and in both languages, since who asks for
 * which could not be read either.
 */
@Component
class SaidByTheServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

  private static final String WHAT_NL = "Dit verzoek is zo niet te lezen: het adres, een kop of de lengte klopt niet. Verbeter het en stuur het opnieuw.";
  private static final String WHAT_EN = "This request cannot be read like this: its address, a header or its length is wrong. Mend it and send it again.";

  private final ApiManners manners;

  SaidByTheServer(ApiManners manners) {
    this.manners = manners;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(this::instead);
  }

  /** After all that the framework has the server say. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  private void instead(Context context) {
    StandardHost host = (StandardHost) context.getParent();
    Stream.of(host.getPipeline().getValves()).filter(ErrorReportValve.class::isInstance).forEach(host.getPipeline()::removeValve);
    Valve report = new Report();
    host.setErrorReportValveClass(report.getClass().getName());
    host.getPipeline().addValve(report);
  }

  private final class Report extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable fault) {
      int status = response.getStatus();
      if (status < HttpServletResponse.SC_BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      manners.say(Asked.path(request), response);
      boolean program = Asked.byProgram(request);
      response.setContentType(program ? "application/problem+json" : "text/html");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      try (Writer out = response.getReporter()) {
        if (out != null) {
          out.write(program ? problem(status) : page());
          response.finishResponse();
        }
      } catch (IOException gone) {
        // Nobody is left to tell.
        return;
      }
    }

    private static String problem(int status) {
      return "{\"type\":\"urn:nld:wijkkroniek:problem:unreadable\",\"title\":\"Niet te lezen / Unreadable\",\"status\":%d,\"detail\":\"%s %s\"}".formatted(status, WHAT_NL, WHAT_EN);
    }

    private static String page() {
      return "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Niet te lezen</title></head><body><h1>Niet te lezen</h1><p>%s</p><p lang=\"en\">%s</p></body></html>"
          .formatted(WHAT_NL, WHAT_EN);
    }
  }
}
