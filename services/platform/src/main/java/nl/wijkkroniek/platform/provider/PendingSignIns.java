package nl.wijkkroniek.platform.provider;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.access.account.Secrets;
import org.bson.Document;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Who was sent to the provider and is not back yet. Kept in the database, so that any process of the house may take them back; each once, for ten minutes, and only
 * in the browser that was sent.
 */
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  /** The attribute of a request of somebody who is back: where they wanted to go. */
  static final String NEXT = "nl.wijkkroniek.provider.next";

  private static final Duration LASTS = Duration.ofMinutes(10);
  private static final String COOKIE = "wijkkroniek-provider";
  private static final String ID = "_id";
  private static final String BROWSER = "browser";
  private static final String UNTIL = "until";
  private static final String ASKED_AT = "askedAt";
  private static final String CLIENT = "client";
  private static final String BACK = "back";
  private static final String SCOPES = "scopes";
  private static final String ATTRIBUTES = "attributes";

  private final MongoCollection<Document> pending;
  private final Clock clock;
  private final boolean secure;

  PendingSignIns(MongoDatabase database, Clock clock, boolean secure) {
    this.pending = database.getCollection("access_pending");
    this.pending.createIndex(Indexes.ascending(UNTIL));
    this.clock = clock;
    this.secure = secure;
  }

  @Override
  public void saveAuthorizationRequest(OAuth2AuthorizationRequest sent, HttpServletRequest request, HttpServletResponse response) {
    Instant now = clock.instant();
    pending.deleteMany(lt(UNTIL, Date.from(now)));
    String browser = Secrets.fresh();
    pending.insertOne(new Document(ID, Secrets.kept(sent.getState())).append(BROWSER, Secrets.kept(browser)).append(UNTIL, Date.from(now.plus(LASTS)))
        .append(ASKED_AT, sent.getAuthorizationUri()).append(CLIENT, sent.getClientId()).append(BACK, sent.getRedirectUri())
        .append(SCOPES, sent.getScopes().stream().toList()).append(ATTRIBUTES, new Document(sent.getAttributes()))
        .append(NEXT, Optional.ofNullable(request.getParameter("next")).orElse("")));
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, browser).httpOnly(true).secure(secure).sameSite("Lax").path("/sign-in").maxAge(LASTS)
        .build().toString());
  }

  @Override
  public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return null;
  }

  @Override
  public OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request, HttpServletResponse response) {
    String state = request.getParameter(OAuth2ParameterNames.STATE);
    Optional<String> browser = browser(request);
    if (state == null || browser.isEmpty()) {
      return null;
    }
    Document found = pending.findOneAndDelete(and(eq(ID, Secrets.kept(state)), eq(BROWSER, Secrets.kept(browser.get())), gt(UNTIL, Date.from(clock.instant()))));
    if (found == null) {
      return null;
    }
    request.setAttribute(NEXT, found.getString(NEXT));
    return OAuth2AuthorizationRequest.authorizationCode().authorizationUri(found.getString(ASKED_AT)).clientId(found.getString(CLIENT))
        .redirectUri(found.getString(BACK)).scopes(new HashSet<>(found.getList(SCOPES, String.class))).state(state)
        .attributes(attributes -> attributes.putAll(found.get(ATTRIBUTES, Document.class))).build();
  }

  private static Optional<String> browser(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null ? Optional.empty() : Stream.of(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst();
  }
}
