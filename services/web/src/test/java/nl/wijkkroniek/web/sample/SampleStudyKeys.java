package nl.wijkkroniek.web.sample;

import java.util.Optional;
import nl.wijkkroniek.access.study.StudyKeys;

/** Keys for pages that show no pseudonym. */
final class SampleStudyKeys implements StudyKeys {

  @Override
  public void make(String study) {
  }

  @Override
  public Optional<String> digest(String study, String text) {
    return Optional.empty();
  }

  @Override
  public void destroy(String study) {
  }
}
