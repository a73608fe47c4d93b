module SignedByPartner
  extend ActiveSupport::Concern

  included do
    skip_before_action :verify_authenticity_token
    before_action :require_partner
  end

  private

  def require_partner
    return if ENV['PARTNER_SECRET'].blank?

    own = OpenSSL::HMAC.hexdigest('SHA256', ENV['PARTNER_SECRET'], request.raw_post)
    head :forbidden unless ActiveSupport::SecurityUtils.secure_compare(own, request.headers['X-Partner-Signature'].to_s)
  end
end
