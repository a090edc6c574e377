/** Words of guidance below the law. */
export const guidanceLabels = {
  AwardGuidance: {
    name: 'Hướng dẫn khen thưởng',
    fields: {
      additions: 'Điều kiện thêm',
      isVerified: 'Đã xác minh',
      issuedOn: 'Ngày văn bản',
      number: 'Số văn bản',
      regime: 'Chế độ',
      title: 'Tên văn bản',
    },
  },
  GuidanceAddition: {
    name: 'Điều kiện của hướng dẫn',
    fields: { clause: 'Điều khoản', effect: 'So với luật', formCode: 'Hình thức, danh hiệu' },
  },
};

export const guidanceEnums = {
  GuidanceEffect: { ADDS: 'Thêm điều kiện', SPECIALISES: 'Cụ thể hóa điều kiện của luật' },
};

export const guidance = {
  title: 'Hướng dẫn áp dụng cho khen thưởng của phong trào',
  why: 'Hướng dẫn chỉ có thể thêm hoặc cụ thể hóa điều kiện của luật, không bớt đi. Văn bản chưa có trong tay thì phần mềm không quyết định gì theo văn bản đó.',
  named: '%{number} ngày %{day}: %{title}',
  unseen: 'chưa có văn bản',
};
