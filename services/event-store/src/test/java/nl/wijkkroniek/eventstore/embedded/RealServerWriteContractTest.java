package nl.wijkkroniek.eventstore.embedded;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "WIJKKRONIEK_MONGODB_URI", matches = ".+")
class RealServerWriteContractTest extends WriteContract {

  @Override
  String connectionString() {
    return System.getenv("WIJKKRONIEK_MONGODB_URI");
  }
}
