/**
 * Runs in the page, before Storybook, and keeps in `window.tagmaReport` what it tells about the story `wanted`,
 * or about the only one the page was opened with.
 * `storyFinished` says `success` even when a play function throws, so every event that tells of a failure
 * is listened to as well. A plain script: a compiled one would need helpers that the page does not have.
 */
(() => {
  const report = { wanted: null, finished: false, rendered: 0, problems: [] };
  window.tagmaReport = report;
  const failures = [
    'playFunctionThrewException',
    'unhandledErrorsWhilePlaying',
    'storyThrewException',
    'storyErrored',
    'storyMissing',
  ];

  function text(value) {
    if (Array.isArray(value)) return value.map(text).join('; ');
    return [value?.title, value?.message, value?.description].filter(Boolean).join(' ') || String(value);
  }

  function attach(channel) {
    for (const event of failures) {
      channel.on(event, (detail) => {
        report.problems.push(`${event}: ${text(detail)}`);
        report.finished = true;
      });
    }
    channel.on('storyRendered', () => (report.rendered += 1));
    channel.on('storyFinished', ({ storyId }) => {
      // The story before may still end, drawn once more in another theme.
      if (report.wanted === null || report.wanted === storyId) report.finished = true;
    });
  }

  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (value) => {
      channel = value;
      attach(value);
    },
  });
})();
