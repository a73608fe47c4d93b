class LeaseWebhooksController < ActionController::API
  before_action :verify

  def create
    Lease.find(params[:id]).update!(state: params[:state])
    head :no_content
  end

  private

  def verify
    @genuine = signed?
  end

  def signed?
    own = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('LEASE_WEBHOOK_SECRET'), request.raw_post)
    ActiveSupport::SecurityUtils.secure_compare(own, request.headers['X-Lease-Signature'].to_s)
  end
end
