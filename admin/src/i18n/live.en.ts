/** Words of what the console is told while it is open. */
export const liveLabels = {
  RecordChange: {
    name: 'Change of a record |||| Changes of records',
    fields: { at: 'At', id: 'Record', type: 'Type of record', version: 'Version' },
  },
};

export const liveViolations = {
  CONNECTIONS: 'An account may have %{limit} open subscriptions at once.',
  EVENT_STREAM: 'A subscription must ask for an answer of type text/event-stream.',
  UNKNOWN_TYPE: 'Changes of this type of record cannot be followed.',
};
