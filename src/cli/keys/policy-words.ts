/** What goes into the policy, as JSON that can be pasted into a policy file. */
export function policyText(recipient: string): string {
  return JSON.stringify({ recipients: [recipient] });
}
