export const sampleStrings = {
  title: (title: string): string => `【示例】${title}`,
  opened: '这是一份公开材料，照原样录入，其中有对不上的数。可以随意修改，看审核意见怎样变化。',
} as const;
