package dev.linkcard.emulatorjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** Runs a test class inside a test. */
final class Running {
  private Running() {}

  static List<Throwable> failures(Class<?> testClass) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(testClass))
            .configurationParameter("junit.jupiter.conditions.deactivate", "*Disabled*")
            .build();
    LauncherFactory.create().execute(request, summary);
    // A class that was passed over would look like one without a failure.
    assertThat(summary.getSummary().getContainersSkippedCount()).isZero();
    assertThat(summary.getSummary().getTestsSkippedCount()).isZero();
    return summary.getSummary().getFailures().stream().map(Failure::getException).toList();
  }
}
