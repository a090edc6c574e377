/** Words of what the console is told while it is open. */
export const liveLabels = {
  RecordChange: {
    name: 'Thay đổi của bản ghi',
    fields: { at: 'Lúc', id: 'Bản ghi', type: 'Loại bản ghi', version: 'Phiên bản' },
  },
};

export const liveViolations = {
  CONNECTIONS: 'Một tài khoản chỉ được mở %{limit} kết nối theo dõi cùng lúc.',
  EVENT_STREAM: 'Theo dõi thay đổi phải yêu cầu trả lời dạng text/event-stream.',
  UNKNOWN_TYPE: 'Không theo dõi được loại bản ghi này.',
};
